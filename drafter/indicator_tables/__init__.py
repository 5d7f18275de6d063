"""Tables of indicators in sheets: ``bang`` becomes what it would be, typed in YAML.

Structure and all below it know nothing of sheets: they get nodes, whose places are
cells.
"""

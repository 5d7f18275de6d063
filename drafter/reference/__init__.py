"""What drafter says about itself: rules, schema, tags, pages; never typed twice."""

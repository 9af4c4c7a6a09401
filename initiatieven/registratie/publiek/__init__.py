"""What the public reads: checked text, cards and lists with their filters, news of the makers."""

"""What an initiatief goes through, from form to toezegging: one room per step of its life."""

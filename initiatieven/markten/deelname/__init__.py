"""Who takes part: plans entered, judged by the panel, admitted, reserve or shown another way."""

# language: sv
# bara en kommentar

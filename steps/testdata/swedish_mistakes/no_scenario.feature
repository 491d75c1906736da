# language: sv
Egenskap: Inget scenario

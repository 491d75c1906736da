# language: sv
Egenskap: Tecken

  Scenario: [31m

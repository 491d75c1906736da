# language: sv
Feature: Engelska nyckelord

  Scenario: Ett
    Så paret är obildat

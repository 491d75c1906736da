Feature: A feature

  Scenario: Something

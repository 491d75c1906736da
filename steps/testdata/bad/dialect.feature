# language: klingon
Feature: A feature

  Scenario: Something
    Given a manager and a delegate

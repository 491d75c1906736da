Feature: A feature

  Background:
    Given a manager and a delegate

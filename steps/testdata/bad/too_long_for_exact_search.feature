Feature: A feature

  Scenario Outline: Too long
    Given an outage of the MAPI service for the manager may begin at any time and lasts <window>
    When <window> pass
    Then the pair is none
    And within <duration> the pair is none
    And for <duration> the pair is none
    And it never happens within <duration> that the pair is none
    And it is possible that within <duration> the pair is none
    And it is possible that for <duration> the pair is none
    And from every state that can be reached the manager can repair the delegation with procedure "case-1" within <duration>

    Examples:
      | window                    | duration |
      | 25 days                   | 600 hours |
      | about 24 days             | 24 days 20 hours 32 minutes |

  Scenario: A procedure that waits
    Given a manager and a delegate
    When the manager follows procedure "slow"
    Then the procedure has ended

  @runs(5)
  Scenario: Sampled runs are as long as one likes
    Given a manager and a delegate
    When 25 days pass
    And the manager follows procedure "slow"
    Then within 200 days the procedure has ended

  Scenario: Short enough
    Given a manager and a delegate
    When 24 days pass
    Then within 24 days the pair is none

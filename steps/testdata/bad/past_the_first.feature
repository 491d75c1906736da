Feature: All mistakes of a file the parser refuses

  Scenario: one
    When the mangaer exits Lync
    Whan the manager signs in to Lync
    the delegate exits Lync
    Blah blah
    Så paret är halvt
    Then Lync of the manager is not runing

  Scenari: two
    Given a manager and a delegat
    Then the pair is non

  Scenario Outline: three
    Given a manager and a delegate
    Then the pair is <x>
    Examples:
      | x    |
      | half | 2 |
      | nine |

  Scenario: four
    Given the following users
      | user | client |
      | the manager |
    Then the pair is nne

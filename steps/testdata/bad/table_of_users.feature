Feature: A feature

  Scenario: Something
    Given the following users
      | user         | system  | color | client | client |
      | the manager  | Linux   | red   |        |        |
      | the boss     | Windows | red   | Lync   |        |
      | the manager  | Mac     | red   |        |        |

  Scenario: Nobody
    Given the following users
      | user |

  Scenario: No user column
    Given the following users
      | system |
      | Mac    |

  Scenario: No table
    Given the following users

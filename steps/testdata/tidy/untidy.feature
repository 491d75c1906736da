

# language: en
# About the whole.
@a   @b # why
Feature:   Untidy
Free text,
  further in,
at the margin.
Background:

  Given a manager and a delegate
# Above the rule.

# Right above the rule.
Rule: one
  # above tags
    @c
# between

  @d
Scenario:one

        Told.

When   the manager exits Lync



  # Above a step.
* 1 hour pass
Given the following users
| user | system|
  # Between rows.
    |the manager|a \| b |  # behind
   |the second delegate| |
Then a text
   """markdown
     in
   out
 """
Scenario Outline: <x>
   Then <x>
 Examples: some
 | x |
 | å å |

 @e
 Examples:
 | x |
 | y |
  # The end.
# At the margin.

package main

const planLong = `Tells, batch by batch, which delegations of an organisation break when mailboxes
move to Exchange Online, for how long at worst, why (fact ids), and what to do.

FILE.csv is what the cmdlets return, one file or several. Columns are known by
the names of the properties; others are ignored. Delimiter, byte order mark and
encoding are found out. In the Exchange Management Shell, for instance:

  $m = Get-Mailbox -ResultSize Unlimited
  $csv = @{ NoTypeInformation = $true; Encoding = 'UTF8' }
  $rights = @{ n = 'AccessRights'; e = { $_.AccessRights -join ',' } }
  $columns = 'Identity', 'PrimarySmtpAddress', 'UserPrincipalName', 'Alias',
    'SamAccountName', 'DisplayName', 'RecipientTypeDetails',
    'HiddenFromAddressListsEnabled', @{ n = 'GrantSendOnBehalfTo'
      e = { $_.GrantSendOnBehalfTo -join ';' } }
  $m | Select-Object $columns | Export-Csv boxes.csv @csv
  Get-RemoteMailbox -ResultSize Unlimited | Select-Object $columns |
    Export-Csv remote.csv @csv
  Get-DistributionGroup -ResultSize Unlimited | Select-Object $columns |
    Export-Csv groups.csv @csv
  $m | Get-MailboxPermission | Select-Object Identity, User, IsInherited,
    Deny, $rights | Export-Csv fullaccess.csv @csv
  $m | Get-ADPermission | Where-Object { $_.ExtendedRights -like '*Send-As*' } |
    Select-Object Identity, User, IsInherited, Deny,
    @{ n = 'ExtendedRights'; e = { 'Send-As' } } | Export-Csv sendas.csv @csv
  $m | ForEach-Object { $box = "$($_.PrimarySmtpAddress)"
    $cal = Get-MailboxFolderStatistics $box -FolderScope Calendar |
      Select-Object -First 1
    Get-MailboxFolderPermission "${box}:\$($cal.Name)" | Select-Object $rights,
      FolderName, @{ n = 'Mailbox'; e = { $box } }, @{ n = 'User'; e = {
        $who = $_.User.ADRecipient.PrimarySmtpAddress
        if ($who) { $who } else { "$($_.User)" } } },
      @{ n = 'SharingPermissionFlags'
        e = { $_.SharingPermissionFlags -join ',' } }
  } | Export-Csv folders.csv @csv

The calendar is found by its scope, since its name depends on the language of
the mailbox; other folders can be added in the same way, as rows of their own.
Get-RemoteMailbox lists mailboxes that have moved before. In Exchange Online
Get-RecipientPermission (Identity, Trustee, AccessRights) adds what it has of
Send As. A column Premises ("on-premises", "Exchange Online") says where a row
is from if its other columns do not.

Batches come from --batches, a file with the columns Batch and EmailAddress; or
from a column Batch of FILE.csv; or --suggest proposes them. They are carried
out in the order in which they are met, or by number if all names are numbers.
Mailboxes move to Exchange Online; moving back is not supported.

A batch touches a delegation if it moves its mailbox, its grantee or both. Kept
is one that it changes nothing for; limited is one that works, but not in every
client while the two are on different sides. Send on Behalf and Delegate of one
pair are two delegations and count separately.

Exit code: 0 nothing breaks, 1 some delegations break, 2 mistake in the command
or a file, 3 nothing is known to break but not everything could be judged,
4 ombud itself failed.`

const planExample = `  ombud plan boxes.csv fullaccess.csv sendas.csv --batches batches.csv
  ombud plan export.csv --batches batches.csv --writeback --aclable
  ombud plan export.csv --suggest 500 --out batches.csv --details todo.csv
  ombud plan export.csv --suggest 500 --writeback --set "back sync=1 hour"
  ombud plan --generate 1000 --seed 7 --out export.csv`

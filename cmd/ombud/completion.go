package main

import (
	"strings"

	"github.com/spf13/cobra"

	"ombud/sim/language"
)

// shells are the shells ombud can complete in.
var shells = []string{"bash", "zsh", "fish", "powershell"}

// newCompletion is the command that writes a completion script.
func newCompletion(c *console) *cobra.Command {
	return &cobra.Command{
		Use:   "completion " + strings.Join(shells, "|"),
		Short: "write the script that lets a shell complete ombud",
		Long:  "Writes the script that lets a shell complete commands, flags and file names of\nombud. Load it in the start-up file of the shell.",
		Example: `  source <(ombud completion bash)
  ombud completion zsh > "${fpath[1]}/_ombud"
  ombud completion fish | source
  ombud completion powershell | Out-String | Invoke-Expression`,
		Args:              oneShell,
		ValidArgsFunction: completeOnce(cobra.FixedCompletions(shells, cobra.ShellCompDirectiveNoFileComp)),
		RunE: func(cmd *cobra.Command, args []string) error {
			return writeCompletion(cmd.Root(), args[0], c)
		},
	}
}

func writeCompletion(root *cobra.Command, shell string, c *console) error {
	switch shell {
	case "bash":
		return root.GenBashCompletionV2(c.out, true)
	case "zsh":
		return root.GenZshCompletion(c.out)
	case "fish":
		return root.GenFishCompletion(c.out, true)
	default:
		return root.GenPowerShellCompletionWithDesc(c.out)
	}
}

// oneShell wants the name of exactly one shell.
func oneShell(cmd *cobra.Command, args []string) error {
	known := language.Textf("Shells are %s; for example: ombud completion bash", strings.Join(shells, ", "))
	switch {
	case len(args) == 0:
		return &problem{language.Textf("ombud completion needs the name of a shell"), known}
	case len(args) > 1:
		return tooMany(cmd, args[1])
	}
	for _, s := range shells {
		if s == args[0] {
			return nil
		}
	}
	return &problem{language.Textf("ombud completion does not know the shell %s", quote(args[0])), known}
}

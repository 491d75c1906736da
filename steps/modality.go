package steps

// modalities are what may stand in front of a claim.
func (r *Registry) modalities() {
	r.Then(`^within ([0-9][0-9.,]* +[a-z]+(?: +[0-9][0-9.,]* +[a-z]+)*) (.+)$`, judge,
		Doc("In every run the claim becomes true no later than that; exactly then is in time."),
		Example("within 10 minutes the delegation is correct"))
	r.Then(`^inom ([0-9][0-9.,]* +[a-z]+(?: +[0-9][0-9.,]* +[a-z]+)*) gäller att (.+)$`, judge, Swedish)
	r.Then(`^for ([0-9][0-9.,]* +[a-z]+(?: +[0-9][0-9.,]* +[a-z]+)*) (.+)$`, judge,
		Doc("In every run the claim stays true that long."),
		Example("for 10 minutes the pair is half"))
	r.Then(`^under ([0-9][0-9.,]* +[a-z]+(?: +[0-9][0-9.,]* +[a-z]+)*) gäller att (.+)$`, judge, Swedish)
	r.Then(`^it never happens within ([0-9][0-9.,]* +[a-z]+(?: +[0-9][0-9.,]* +[a-z]+)*) that (.+)$`, judge,
		Doc("In no run does the claim become true in that time."),
		Example("it never happens within 1 hour that the delegation is correct"))
	r.Then(`^det händer aldrig inom ([0-9][0-9.,]* +[a-z]+(?: +[0-9][0-9.,]* +[a-z]+)*) att (.+)$`, judge, Swedish)
	r.Then(`^it is possible that within ([0-9][0-9.,]* +[a-z]+(?: +[0-9][0-9.,]* +[a-z]+)*) (.+)$`, judge,
		Doc("In at least one run the claim becomes true in that time."),
		Example("it is possible that within 10 minutes the delegation is correct"))
	r.Then(`^det kan inom ([0-9][0-9.,]* +[a-z]+(?: +[0-9][0-9.,]* +[a-z]+)*) hända att (.+)$`, judge, Swedish)
	r.Then(`^it is possible that for ([0-9][0-9.,]* +[a-z]+(?: +[0-9][0-9.,]* +[a-z]+)*) (.+)$`, judge,
		Doc("In at least one run the claim stays true that long."),
		Example("it is possible that for 10 minutes the delegation is not correct"))
	r.Then(`^det kan under ([0-9][0-9.,]* +[a-z]+(?: +[0-9][0-9.,]* +[a-z]+)*) gälla att (.+)$`, judge, Swedish)
	r.Then(`^it is possible that ((?:the|Lync|Azure|a|no) .+)$`, judge,
		Doc("The claim holds now in at least one run."),
		Example("it is possible that the delegation is correct"))
	r.Then(`^det är möjligt att (.+)$`, judge, Swedish)
	r.Then(`^in at least ([0-9.]+) % of runs, within ([0-9][0-9.,]* +[a-z]+(?: +[0-9][0-9.,]* +[a-z]+)*) (.+)$`, judge,
		Doc("In this share of the sampled runs the claim becomes true in that time."),
		Example("in at least 95 % of runs, within 10 minutes the delegation is correct"))
	r.Then(`^i minst ([0-9,]+) % av körningarna gäller inom ([0-9][0-9.,]* +[a-z]+(?: +[0-9][0-9.,]* +[a-z]+)*) att (.+)$`, judge, Swedish)
}

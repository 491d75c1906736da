package directory

import "time"

// EffectiveInterval is the time from the start of one cycle of Azure AD Connect to the start of the next: the one that
// was set, but never less than the allowed one (F-1005). Without a setting, that is with 0, it is the allowed one, 30
// minutes by default (F-509).
func EffectiveInterval(custom, allowed time.Duration) time.Duration { return max(custom, allowed) }

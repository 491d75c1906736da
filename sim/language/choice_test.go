package language

import "testing"

func TestWhichLanguage(t *testing.T) {
	en, sv := English, Swedish
	for _, c := range []struct {
		name   string
		choice Choice
		about  []Language
		want   Language
	}{
		{"about the command line, English", Choice{}, nil, en},
		{"about the command line, as chosen", Only(sv), nil, sv},
		{"about an English file, English", Choice{}, []Language{en}, en},
		{"about a Swedish file, Swedish", Choice{}, []Language{sv}, sv},
		{"about an English file, as chosen", Only(sv), []Language{en}, sv},
		{"about a Swedish file, as chosen", Only(en), []Language{sv}, en},
		{"about Swedish files, Swedish", Choice{}, []Language{sv, sv, sv}, sv},
		{"about files of both, English", Choice{}, []Language{sv, sv, en}, en},
		{"about files of both, the English one first", Choice{}, []Language{en, sv}, en},
		{"about files of both, as chosen", Only(sv), []Language{en, sv}, sv},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.choice.For(c.about...); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

package ensemble

// memberSeed returns the seed of member i. It depends on nothing but the seed of the ensemble and i, so a larger
// ensemble begins with the members of a smaller one, and ensembles of neighbouring seeds have no members in common.
func memberSeed(seed uint64, i int) uint64 {
	return stir(stir(seed^0x6f6d627564) + uint64(i)*0x9e3779b97f4a7c15)
}

// stir maps words one to one so that every bit of z bears on every bit of the result: the finalizer of MurmurHash3
// (Appleby).
func stir(z uint64) uint64 {
	z = (z ^ z>>33) * 0xff51afd7ed558ccd
	z = (z ^ z>>33) * 0xc4ceb9fe1a85ec53
	return z ^ z>>33
}

Hello
this is a letter

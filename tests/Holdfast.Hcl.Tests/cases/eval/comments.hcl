# hash
// slashes
/* block
   comment */
a = 1 # behind
b = 2 // behind
c = /* inside */ 3
list = [
  1, # one
  2, // two
  /* three */ 3,
]
block { // open
  # only a comment
} # close

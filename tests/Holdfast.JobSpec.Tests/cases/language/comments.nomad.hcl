# hash
// slashes
/* block
   comment */
job "j" { # behind
  group "g" { // behind
    task "t" {
      /* inside */ driver = "exec" # end
    }
  }
}

job "j" {
  group "g" {
    task "t" {
      driver = "exec"
      env {
        A = upper("abc")
        B = format("%s-%03d", "n", 7)
        C = replace("a.b.c", ".", "/")
        D = trimspace("  x ")
        E = substr("hello", 1, 3)
        F = join("|", split(",", "a,b"))
        G = title("two words")
        H = regex_replace("a1b2", "[0-9]", "#")
        I = strlen("été")
        J = trimprefix("v1.2", "v")
        K = chomp("x\n")
        L = indent(2, "a\nb")
        M = strrev("abc")
      }
    }
  }
}

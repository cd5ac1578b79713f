job "j" {
  group "g" {
    task "t" {
      driver = "exec"
      env {
        A = jsonencode(concat(["a"], ["b"]))
        B = jsonencode(keys({ b = 1, a = 2 }))
        C = jsonencode(merge({ a = 1 }, { b = 2 }))
        D = lookup({ a = "x" }, "z", "none")
        E = jsonencode(distinct(["a", "b", "a"]))
        F = contains(["a"], "a")
        G = jsonencode(flatten([[1], [2, [3]]]))
        H = element(["a", "b"], 3)
        I = jsonencode(range(3))
        J = jsonencode(zipmap(["a"], [1]))
        K = jsonencode(sort(["b", "a"]))
        L = coalesce(null, "x")
        M = jsonencode(setunion(["a"], ["b"]))
        N = jsonencode(chunklist([1, 2, 3], 2))
        O = index(["a", "b"], "b")
        P = jsonencode(slice(["a", "b", "c"], 1, 2))
      }
    }
  }
}

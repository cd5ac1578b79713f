job "j" {
  group "g" {
    task "t" {
      driver = "exec"
      env {
        A = floor(1.7)
        B = ceil(1.2)
        C = max(1, 5, 3)
        D = min(4, 2)
        E = abs(-3)
        F = pow(2, 10)
        G = parseint("ff", 16)
        H = cidrhost("10.0.0.0/24", 5)
        I = cidrsubnet("10.0.0.0/16", 8, 2)
        J = cidrnetmask("10.0.0.0/20")
        K = timeadd("2026-01-01T00:00:00Z", "90m")
        L = formatdate("YYYY-MM-DD", "2026-03-04T05:06:07Z")
        M = tostring(12)
        N = try(tonumber("x"), "fallback")
        O = can(tonumber("x"))
      }
    }
  }
}

job "vault" {
  group "vault" {
    count = 3

    constraint {
      operator = "distinct_hosts"
      value    = "true"
    }

    disconnect {
      lost_after = "12h"
      replace    = false
      reconcile  = "keep_original"
    }

    network {
      mode = "host"

      port "api" {
        static = 8200
      }

      port "cluster" {
        static = 8201
      }
    }

    task "vault" {
      driver = "exec"

      config {
        command = "/usr/bin/vault"
        args    = ["server", "-config=local/vault.hcl"]
      }

      template {
        destination = "local/vault.hcl"
        change_mode = "noop"
        data        = <<EOF
storage "raft" {
  node_id = "{{ env "node.unique.name" }}"
}
listener "tcp" {
  address = "0.0.0.0:{{ env "NOMAD_PORT_api" }}"
}
EOF
      }

      identity {
        name = "vault_default"
        aud  = ["vault.io"]
        ttl  = "1h"
        file = true
      }

      resources {
        cpu    = 500
        memory = 512
      }
    }
  }
}

job "consul" {
  type = "system"

  group "consul" {
    restart {
      attempts = 10
      interval = "5m"
      delay    = "10s"
      mode     = "delay"
    }

    task "agent" {
      driver = "raw_exec"

      artifact {
        source = "https://releases.example.test/consul/1.18.0/consul_1.18.0_linux_${attr.cpu.arch}.zip"
        options {
          checksum = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        }
      }

      template {
        data = <<EOF
datacenter = "{{ env "NOMAD_DC" }}"
bind_addr  = "{{ env "attr.unique.network.ip-address" }}"
retry_join = ["10.0.0.10", "10.0.0.11", "10.0.0.12"]
EOF

        destination   = "local/consul.hcl"
        change_mode   = "signal"
        change_signal = "SIGHUP"
      }

      config {
        command = "local/consul"
        args    = ["agent", "-config-file=local/consul.hcl", "-data-dir=${NOMAD_ALLOC_DIR}/data"]
      }

      resources {
        cpu    = 300
        memory = 256
      }
    }
  }
}

using Holdfast.Configuration;
using Holdfast.Hcl;

namespace Holdfast.Tests.Configuration;

public class ConfigurationTests
{
    [Fact]
    public void Changes_that_wait_for_a_restart_are_named()
    {
        var before = new AgentConfiguration();
        Assert.Empty(ChangedKeys.Between(before, before with { Log = before.Log with { Level = "DEBUG" } }));
        Assert.Equal(["name", "ports"], ChangedKeys.Between(before, before with { Name = "other", Ports = before.Ports with { Http = 5646 } }));
    }

    [Fact]
    public void A_whole_file_of_a_Nomad_user_is_understood()
    {
        var (agent, diagnostics) = Read("""
            data_dir   = "/opt/nomad/data"
            bind_addr  = "127.0.0.1"
            datacenter = "dc2"
            log_level  = "debug"
            ports { http = 5646 }
            advertise { http = "10.0.0.1" }
            server {
              enabled          = true
              bootstrap_expect = 1
            }
            client {
              enabled    = true
              node_class = "edge"
              meta { rack = "r1" }
              meta = { "room" = 7 }
              options = { "env.denylist" = "SECRET" }
              host_volume "certs" {
                path      = "/etc/ssl/certs"
                read_only = true
              }
              reserved {
                cpu            = 500
                reserved_ports = "22,80"
              }
              max_kill_timeout = "45s"
            }
            plugin "raw_exec" {
              config { enabled = true }
            }
            limits { http_max_conns_per_client = 7 }
            """);
        Assert.Empty(diagnostics);
        Assert.Equal("/opt/nomad/data", agent.DataDir);
        Assert.Equal("DEBUG", agent.Log.Level);
        Assert.Equal(5646, agent.Ports.Http);
        Assert.Equal("10.0.0.1", agent.Advertise.Http);
        Assert.True(agent.Server.Enabled);
        Assert.Equal("r1 7", $"{agent.Client.Meta["rack"]} {agent.Client.Meta["room"]}");
        Assert.Equal("SECRET", agent.Client.Options["env.denylist"]);
        Assert.Equal(new HostVolumeInfo { Path = "/etc/ssl/certs", ReadOnly = true }, agent.Client.HostVolumes["certs"]);
        Assert.Equal("22,80", agent.Client.Reserved.ReservedPorts);
        Assert.Equal(TimeSpan.FromSeconds(45), agent.Client.MaxKillTimeout);
        Assert.Equal("true", agent.Client.Plugins["raw_exec"]["enabled"]);
        Assert.Equal(7, agent.Limits.HttpMaxConnectionsPerClient);
    }

    [Fact]
    public void JSON_says_the_same()
    {
        var (agent, diagnostics) = Read("""
            {"data_dir": "/d", "client": {"enabled": true, "meta": {"rack": "r1"}, "host_volume": {"certs": {"path": "/etc"}}},
             "plugin": [{"raw_exec": [{"config": [{"enabled": true}]}]}]}
            """, "agent.json");
        Assert.Empty(diagnostics);
        Assert.Equal("r1", agent.Client.Meta["rack"]);
        Assert.Equal("/etc", agent.Client.HostVolumes["certs"].Path);
        Assert.Equal("true", agent.Client.Plugins["raw_exec"]["enabled"]);
    }

    [Theory]
    [InlineData("clinet { enabled = true }", "Did you mean \"client\"?")]
    [InlineData("client { enabeld = true }", "Did you mean \"enabled\"?")]
    [InlineData("client = true", "client is a block")]
    [InlineData("data_dir { }", "data_dir is an argument")]
    [InlineData("ports { http = 70000 }", "from 0 to 65535")]
    [InlineData("log_level = \"loud\"", "one of INFO, TRACE")]
    [InlineData("client { max_kill_timeout = 30 }", "a duration such as")]
    [InlineData("acl { enabled = true }", "no access control")]
    [InlineData("server { bootstrap_expect = 3 }", "one server")]
    [InlineData("vault { enabled = true }", "Vault")]
    [InlineData("plugin \"docker\" { }", "it has raw_exec")]
    [InlineData("plugin \"raw_exec\" { config { enable = true } }", "Did you mean \"enabled\"?")]
    [InlineData("client { host_volume \"a\" { path = \"b\" } }", "absolute path")]
    public void What_cannot_be_meant_is_an_error_in_its_line(string text, string expected)
    {
        var (_, diagnostics) = Read(text);
        var error = Assert.Single(diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Contains(expected, error.FullDetail, StringComparison.Ordinal);
        Assert.Equal(1, error.Range!.Value.StartPosition.Line);
    }

    [Fact]
    public void What_has_no_meaning_here_is_a_warning()
    {
        var (_, diagnostics) = Read("consul { address = \"127.0.0.1:8500\" }\nleave_on_terminate = true");
        Assert.Equal(2, diagnostics.Count);
        Assert.All(diagnostics, diagnostic => Assert.Equal(Severity.Warning, diagnostic.Severity));
    }

    [Fact]
    public void Files_of_a_folder_apply_in_the_order_of_their_names()
    {
        var folder = Directory.CreateTempSubdirectory("holdfast-configuration-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "10-base.hcl"), "datacenter = \"a\"\nregion = \"r\"\nclient {\n  meta { x = \"1\" }\n}");
            File.WriteAllText(Path.Combine(folder, "20-site.hcl"), "datacenter = \"b\"\nclient {\n  meta { y = \"2\" }\n}");
            File.WriteAllText(Path.Combine(folder, "notes.txt"), "not read");
            var diagnostics = new Diagnostics();
            var agent = ConfigurationFiles.Read([folder], new(), diagnostics);
            Assert.Empty(diagnostics);
            Assert.Equal("b r 1 2", $"{agent.Datacenter} {agent.Region} {agent.Client.Meta["x"]} {agent.Client.Meta["y"]}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (AgentConfiguration Agent, Diagnostics Diagnostics) Read(string text, string name = "agent.hcl")
    {
        var folder = Directory.CreateTempSubdirectory("holdfast-configuration-").FullName;
        try
        {
            var file = Path.Combine(folder, name);
            File.WriteAllText(file, text);
            var diagnostics = new Diagnostics();
            return (ConfigurationFiles.Read([file], new(), diagnostics), diagnostics);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

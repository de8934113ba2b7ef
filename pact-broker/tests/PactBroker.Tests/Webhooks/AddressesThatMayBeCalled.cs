using System.Net;
using PactBroker.Domain.Webhooks.Outgoing;

namespace PactBroker.Tests.Webhooks;

public sealed class AddressesThatMayBeCalled
{
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.0.1", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.255.255.254", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("2001:0:1::1", false)]
    public void Are_those_that_anybody_can_call(string address, bool allowed) => (new OutgoingRules().ProblemOf(IPAddress.Parse(address)) is null).Should().Be(allowed);

    [Fact]
    public void Are_others_too_where_a_network_is_allowed()
    {
        var rules = new OutgoingRules { AllowedNetworks = [NetworkText.Parse("10.1.0.0/16"), NetworkText.Parse("127.0.0.1")] };

        rules.ProblemOf(IPAddress.Parse("10.1.2.3")).Should().BeNull();
        rules.ProblemOf(IPAddress.Parse("::ffff:10.1.2.3")).Should().BeNull();
        rules.ProblemOf(IPAddress.Parse("127.0.0.1")).Should().BeNull();
        rules.ProblemOf(IPAddress.Parse("10.2.0.1")).Should().Be("must not be a private address, as 10.2.0.1 is, unless PACT_BROKER_WEBHOOK_ALLOWED_NETWORKS has it");
        rules.ProblemOf(IPAddress.Parse("127.0.0.2")).Should().NotBeNull();
    }

    [Theory]
    [InlineData("ci.example", "ci.example", true)]
    [InlineData("ci.example", "CI.example", true)]
    [InlineData("ci.example", "other.example", false)]
    [InlineData("*.example", "ci.example", true)]
    [InlineData("*.example", "a.ci.example", true)]
    [InlineData("*.example", "example", false)]
    [InlineData("*.example", "badexample", false)]
    [InlineData("8.8.8.8", "8.8.8.8", true)]
    [InlineData("8.8.0.0/16", "8.8.4.4", true)]
    [InlineData("8.8.0.0/16", "8.9.4.4", false)]
    [InlineData("8.8.0.0/16", "ci.example", false)]
    [InlineData("2606:4700::/32", "[2606:4700::1111]", true)]
    [InlineData(@"/^ci-\d+\.example$/", "ci-7.example", true)]
    [InlineData(@"/^ci-\d+\.example$/", "ci-x.example", false)]
    public void Have_a_host_of_the_list(string rule, string host, bool allowed) => HostRule.Parse(rule).Allows(host).Should().Be(allowed);

    [Theory]
    [InlineData("/(/")]
    [InlineData("a b")]
    [InlineData("10.0.0.0/99")]
    [InlineData("http://ci.example")]
    public void Are_not_named_by_what_is_no_rule(string rule) => FluentActions.Invoking(() => HostRule.Parse(rule)).Should().Throw<FormatException>();
}

using PactBroker.Tests.Clusters;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Registry;

/// <summary>Three brokers on one PostgreSQL database give one id to one schema, whoever is asked first.</summary>
public sealed class ThreeRegistries : IAsyncLifetime
{
    private Cluster? _cluster;

    private IReadOnlyList<Talk> Talks => _cluster!.Talks;

    public async ValueTask InitializeAsync() => _cluster = await Cluster.StartAsync();

    // Not there where the test was skipped.
    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task The_same_schemas_registered_everywhere_at_once_have_one_id_and_one_version_each()
    {
        await Talks[0].PutAsync("/config", """{"compatibility":"NONE"}""");
        var registrations = from i in Enumerable.Range(0, 40) from talk in Talks from subject in (string[])["orders", "payments"] select (i, talk, subject);
        var answers = await Task.WhenAll(registrations.Select(async one => (one.i, one.subject, Answer: await one.talk.RegisterAsync(one.subject, SomeSchema.Avro($"Event{one.i}", "a")))));

        answers.Should().HaveCount(240);
        foreach (var schema in answers.GroupBy(answer => answer.i))
        {
            schema.Select(answer => answer.Answer.Number("id")).Distinct().Should().ContainSingle();
            schema.Select(answer => answer.Answer.Text("guid")).Distinct().Should().ContainSingle();
            schema.Select(answer => (answer.subject, answer.Answer.Number("version"))).Distinct().Should().HaveCount(2);
        }

        answers.Select(answer => answer.Answer.Number("id")).Distinct().Order().Should().Equal(Enumerable.Range(1, 40));
        foreach (var talk in Talks)
        {
            (await talk.GetAsync("/subjects/orders/versions")).Json.AsArray().Select(version => version!.GetValue<int>()).Should().Equal(Enumerable.Range(1, 40));
        }
    }

    [Fact]
    public async Task Of_schemas_that_do_not_get_along_only_one_is_registered_first()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Talks[i % 3].PostAsync("/subjects/contested/versions", SomeSchema.Body(SomeSchema.Avro("Contested", $"field{i}")))));

        replies.Count(reply => reply.Status == 200).Should().Be(1);
        replies.Count(reply => reply.Status == 409).Should().Be(11);
        (await Talks[0].GetAsync("/subjects/contested/versions")).Text.Should().Be("[1]");
    }
}

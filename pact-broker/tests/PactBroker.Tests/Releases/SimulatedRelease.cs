using Contracts.Schemas;
using Contracts.Schemas.Avro;
using Contracts.Schemas.JsonSchemas;
using PactBroker.Tests.Events;
using PactBroker.Tests.Talking;

namespace PactBroker.Tests.Releases;

/// <summary>
/// A service and two that use it, by events, over HTTP or both; something runs, and one of them wants to release another version.
/// Everything is published and verified as teams do, and then the broker is asked.
/// </summary>
internal sealed class SimulatedRelease
{
    private readonly Talk _talk;
    private readonly int _seed;
    private readonly Random _random;
    private readonly RandomShapes _shapes;
    private readonly RunningCode _code;
    private readonly SchemaType _type;
    private readonly string _service;
    private readonly string _environment;

    public SimulatedRelease(Talk talk, int seed, string environment)
    {
        (_talk, _seed, _environment) = (talk, seed, environment);
        _random = new Random(seed);
        _shapes = new RandomShapes(_random);
        _code = new RunningCode(_random);
        _type = (SchemaType)_random.Next(2);
        _service = $"Service-{seed}";
    }

    public async Task<ReleaseDecision> DecideAsync()
    {
        var running = Side();
        await PublishServiceAsync("1", running);
        await DeployAsync(_service, "1");
        return _random.Next(5) < 3 ? await ReleaseServiceAsync(running) : await ReleaseUserAsync(running);
    }

    private async Task<ReleaseDecision> ReleaseServiceAsync(Offer running)
    {
        var next = new Offer(_shapes.Changed(running.Event), RandomShapes.Always(_shapes.Changed(running.Answer)));
        await PublishServiceAsync("2", next);
        var (safe, pacts) = (true, true);
        for (var i = 1; i <= 2; i++)
        {
            var user = UserOf(running, $"User{i}-{_seed}");
            await PublishUserAsync(user, "1");
            if (user.Answer is not null)
                await VerifyAsync(user, "1", "1", running);

            if (_random.Next(4) == 0)
                continue;

            await DeployAsync(user.Name, "1");
            pacts &= user.Answer is null || await VerifyAsync(user, "1", "2", next);
            safe &= IsSafe(user, next);
        }

        return new ReleaseDecision(_seed, safe, await AskAsync(_service, "2"), RegistryAccepts(next.Event, running.Event), pacts);
    }

    private async Task<ReleaseDecision> ReleaseUserAsync(Offer running)
    {
        var needs = _random.Next(2) == 0 ? running : new Offer(_shapes.Changed(running.Event), RandomShapes.Always(_shapes.Changed(running.Answer)));
        var user = UserOf(needs, $"User-{_seed}");
        await PublishUserAsync(user, "1");
        var pacts = user.Answer is null || await VerifyAsync(user, "1", "1", running);
        // Registries hear of writers: what somebody reads with is not registered.
        return new ReleaseDecision(_seed, IsSafe(user, running), await AskAsync(user.Name, "1"), RegistryOnly: true, pacts);
    }

    private bool IsSafe(User user, Offer offer) =>
        (user.Event is not { } reads || _code.Reads(reads, offer.Event, _type)) && (user.Answer is not { } needs || _code.ReadsJson(needs, offer.Answer));

    private bool RegistryAccepts(Shape next, Shape running)
    {
        var (text, earlier) = (next.Schema(_type, writes: true), running.Schema(_type, writes: true));
        return _type == SchemaType.Avro
            ? AvroCompatibility.Check(AvroSchema.Parse(text), [AvroSchema.Parse(earlier)], CompatibilityLevel.Backward).Count == 0
            : JsonSchemaRegistryRules.Check(JsonSchema.Parse(text), [JsonSchema.Parse(earlier)], CompatibilityLevel.Backward).Count == 0;
    }

    private Offer Side()
    {
        var shape = _shapes.Some();
        var answer = RandomShapes.Always(shape);
        return new Offer(shape, answer.Fields.IsEmpty ? new Shape([new Field("id", FieldKind.Text, Optional: false, [])]) : answer);
    }

    private User UserOf(Offer offer, string name)
    {
        var ways = _random.Next(10);
        return new User(name, ways < 8 ? _shapes.PartOf(offer.Event) : null, ways is >= 5 && !offer.Answer.Fields.IsEmpty ? _shapes.PartOf(offer.Answer) : null);
    }

    private async Task PublishServiceAsync(string version, Offer offer) =>
        await PublishAsync(SomeEvent.Publication(version, SomeEvent.Writer(_service, offer.Event.Schema(_type, writes: true), _type) with { Event = EventName }));

    private async Task PublishUserAsync(User user, string version)
    {
        if (user.Event is { } reads)
            await PublishAsync(SomeEvent.Publication(version, SomeEvent.Reader(user.Name, reads.Schema(_type, writes: false), _type) with { Event = EventName }));
        if (user.Answer is { } needs)
            await PublishAsync(SomePact.Publication(user.Name, version, _service, Verifications.Pact(user.Name, _service, needs, _code)));
    }

    private async Task<bool> VerifyAsync(User user, string version, string serviceVersion, Offer offer)
    {
        var pact = await _talk.GetAsync($"/pacts/provider/{_service}/consumer/{user.Name}/version/{version}");
        var success = await Verifications.VerifyAsync(pact.Text, _service, offer.Answer, _code);
        var posted = await _talk.PostAsync(
            pact.Link("pb:publish-verification-results")[_talk.Base.Length..],
            $$"""{"success":{{(success ? "true" : "false")}},"providerApplicationVersion":"{{serviceVersion}}"}""");
        posted.Status.Should().Be(201);
        return success;
    }

    private async Task<bool> AskAsync(string application, string version)
    {
        var answer = await _talk.GetAsync($"/can-i-deploy?pacticipant={application}&version={version}&environment=production");
        answer.Status.Should().Be(200, answer.Text);
        return answer.Json["summary"]!["deployable"]?.GetValue<bool>() == true;
    }

    private async Task DeployAsync(string application, string version) =>
        (await _talk.PostAsync($"/pacticipants/{application}/versions/{version}/deployed-versions/environment/{_environment}")).Status.Should().Be(201);

    private async Task PublishAsync(string body) => (await _talk.PostAsync("/contracts/publish", body)).Status.Should().Be(200);

    private string EventName => $"changed-{_seed}";

    /// <summary>What the service writes into its event and answers to a request.</summary>
    private sealed record Offer(Shape Event, Shape Answer);

    /// <summary>What somebody who uses the service needs of it.</summary>
    private sealed record User(string Name, Shape? Event, Shape? Answer);
}

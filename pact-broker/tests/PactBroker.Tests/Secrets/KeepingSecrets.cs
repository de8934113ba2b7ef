using System.Text.Json.Nodes;
using Dapper;
using PactBroker.Secrets;
using PactBroker.Tests.Databases;
using PactBroker.Tests.Storage;
using PactBroker.Tests.Talking;
using PactBroker.Tests.Webhooks;

namespace PactBroker.Tests.Secrets;

/// <summary>What webhooks hold in secret is of use to the broker, and to nobody who reads its database.</summary>
public sealed class KeepingSecrets
{
    public static TheoryData<string> Databases => [.. EmptyDatabase.Names];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_database_holds_none_in_the_open_and_no_key_to_them(string name)
    {
        await using var database = await EmptyDatabase.CreateAsync(name);
        await using var receiver = await Receiver.StartAsync();
        await using (var broker = await StartAsync(database, SecretWebhook.Key))
        {
            using var talk = new Talk(broker.BaseAddress);
            await SecretWebhook.DefineAsync(talk, receiver);
            (await talk.GetAsync($"/webhooks/{SecretWebhook.Uuid}")).Text.Should().NotContainAny(SecretWebhook.Secrets).And.Contain("**********");
            (await SecretWebhook.TryAsync(talk, receiver)).Should().NotContainAny(SecretWebhook.Secrets);
            await talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", "1", "Bar", SomePact.Between("Foo", "Bar", "a")));
            await receiver.ArrivalAsync();
        }

        (await RawDatabase.ReadAsync(database)).Should().Contain(SecretWebhook.Uuid).And.NotContainAny(SecretWebhook.Secrets).And.NotContain("masterKey").And.Contain("<wrapped");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_an_earlier_broker_left_in_the_open_is_sealed_at_the_start(string name)
    {
        await using var database = await EmptyDatabase.CreateAsync(name);
        await using var receiver = await Receiver.StartAsync();
        await database.MigrateToAsync(9);
        await using (var connection = await database.ConnectAsync())
        {
            await connection.ExecuteAsync(
                """
                INSERT INTO webhooks (uuid, events, method, url, headers, body, username, password, signing_secret, created_at, updated_at)
                VALUES (@Uuid, '["contract_published"]', 'POST', @url, @headers, @body, 'me', @password, @signing, 1, 1)
                """,
                new
                {
                    SecretWebhook.Uuid,
                    url = $"{receiver.Address}hook?token={SecretWebhook.Secrets[0]}",
                    headers = $$"""{"X-Api-Key":"{{SecretWebhook.Secrets[1]}}","X-Plain":"plain"}""",
                    body = $$"""{"secret":"{{SecretWebhook.Secrets[2]}}"}""",
                    password = SecretWebhook.Secrets[3],
                    signing = SecretWebhook.Secrets[4],
                });
        }

        (await RawDatabase.ReadAsync(database)).Should().ContainAll(SecretWebhook.Secrets);
        await using (var broker = await StartAsync(database, SecretWebhook.Key))
        {
            using var talk = new Talk(broker.BaseAddress);
            await SecretWebhook.TryAsync(talk, receiver);
        }

        (await RawDatabase.ReadAsync(database)).Should().NotContainAny(SecretWebhook.Secrets);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_key_from_outside_that_comes_later_takes_over_what_was_sealed_without(string name)
    {
        await using var database = await EmptyDatabase.CreateAsync(name);
        await using var receiver = await Receiver.StartAsync();
        await using (var broker = await StartAsync(database))
        {
            broker.SecretNotice.Should().Contain("lie beside them").And.Contain("PACT_BROKER_SECRETS_KEY").And.Contain("openssl rand -base64 32");
            using var talk = new Talk(broker.BaseAddress);
            await SecretWebhook.DefineAsync(talk, receiver);
            await SecretWebhook.TryAsync(talk, receiver);
        }

        (await KeysAsync(database)).Should().ContainSingle().Which.Should().BeNull("nothing wraps it");
        foreach (var keys in new OutsideKey[][] { [SecretWebhook.Key], [SecretWebhook.OtherKey, SecretWebhook.Key] })
        {
            await using var broker = await StartAsync(database, keys);
            broker.SecretNotice.Should().NotContain("lie beside them");
            using var talk = new Talk(broker.BaseAddress);
            await SecretWebhook.TryAsync(talk, receiver);
        }

        (await KeysAsync(database)).Should().Equal(SecretWebhook.Key.Id, SecretWebhook.OtherKey.Id);
        (await SealedWithAsync(database)).Should().Be(1, "the webhook is sealed with the newest key");
    }

    [Fact]
    public async Task A_broker_without_the_key_does_not_start_and_says_what_it_needs()
    {
        await using var database = await EmptyDatabase.CreateAsync(EmptyDatabase.Names[0]);
        await (await StartAsync(database, SecretWebhook.Key)).DisposeAsync();

        var without = () => StartAsync(database);
        var wrong = () => StartAsync(database, SecretWebhook.OtherKey);
        (await without.Should().ThrowAsync<BrokerStartException>()).Which.Message.Should().Contain("give it in PACT_BROKER_SECRETS_KEY");
        (await wrong.Should().ThrowAsync<BrokerStartException>()).Which.Message.Should().Contain("another key than PACT_BROKER_SECRETS_KEY says");
        await (await StartAsync(database, SecretWebhook.OtherKey, SecretWebhook.Key)).DisposeAsync();
    }

    [Fact]
    public async Task What_was_sealed_for_one_webhook_opens_for_no_other()
    {
        await using var database = await EmptyDatabase.CreateAsync(EmptyDatabase.Names[0]);
        await using var receiver = await Receiver.StartAsync();
        await using var broker = await StartAsync(database, SecretWebhook.Key);
        using var talk = new Talk(broker.BaseAddress);
        await SecretWebhook.DefineAsync(talk, receiver);
        (await talk.PutAsync("/webhooks/webhook-of-an-intruder", $$$"""{"events":[{"name":"contract_published"}],"request":{"method":"POST","url":"{{{receiver.Address}}}"}}""")).Status.Should().Be(201);
        await using (var connection = await database.ConnectAsync())
        {
            await connection.ExecuteAsync($"UPDATE webhooks SET sealed = (SELECT sealed FROM webhooks WHERE uuid = '{SecretWebhook.Uuid}') WHERE uuid <> '{SecretWebhook.Uuid}'");
        }

        await talk.PostAsync("/contracts/publish", SomePact.Publication("Foo", "1", "Bar", SomePact.Between("Foo", "Bar", "a")));
        await receiver.ArrivalAsync();
        var log = "";
        for (var asked = 0; asked < 5000 && log.Length == 0; asked++)
        {
            var sent = (await talk.GetAsync("/webhooks/webhook-of-an-intruder/triggered-webhooks")).Json["_embedded"]!["triggeredWebhooks"]![0]!;
            log = sent["status"]!.ToString() == "failure" ? (await talk.GetAsync($"/triggered-webhooks/{sent["uuid"]}/logs")).Text : "";
        }

        log.Should().Contain("Not sent.").And.Contain("give the secrets again");
        receiver.Requests.Should().ContainSingle("only its owner gets what is in it");
    }

    [Fact]
    public async Task Where_the_keys_are_lost_the_broker_starts_and_asks_for_the_secrets_again()
    {
        await using var database = await EmptyDatabase.CreateAsync(EmptyDatabase.Names[0]);
        await using var receiver = await Receiver.StartAsync();
        string shown;
        await using (var broker = await StartAsync(database, SecretWebhook.Key))
        {
            using var talk = new Talk(broker.BaseAddress);
            await SecretWebhook.DefineAsync(talk, receiver);
            shown = (await talk.GetAsync($"/webhooks/{SecretWebhook.Uuid}")).Text;
        }

        await using (var connection = await database.ConnectAsync())
        {
            await connection.ExecuteAsync("DELETE FROM protection_keys");
        }

        await using var another = await StartAsync(database, SecretWebhook.OtherKey);
        using var talkAgain = new Talk(another.BaseAddress);
        (await talkAgain.GetAsync($"/webhooks/{SecretWebhook.Uuid}")).Json["request"]!.ToJsonString().Should().Be(JsonNode.Parse(shown)!["request"]!.ToJsonString(), "what everybody may see is still there");
        var refused = await talkAgain.PostAsync($"/webhooks/{SecretWebhook.Uuid}/execute");
        (refused.Status, refused.Text).Should().Be((409, """{"error":"What is secret in it was encrypted with a key that is gone from the database: give the secrets again."}"""));
        (await talkAgain.PutAsync($"/webhooks/{SecretWebhook.Uuid}", shown)).Text.Should().Contain("what is hidden in it is to be given again");
        await SecretWebhook.DefineAsync(talkAgain, receiver);
        await SecretWebhook.TryAsync(talkAgain, receiver);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("MDEyMzQ1Njc4OWFiY2RlZg==")]
    [InlineData("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY= nothing")]
    public void A_key_that_is_none_is_refused_with_the_name_of_the_setting_and_how_to_make_one(string value)
    {
        var read = () => BrokerEnvironment.Read(new Dictionary<string, string> { ["PACT_BROKER_SECRETS_KEY"] = value });

        read.Should().Throw<BrokerStartException>().Which.Message.Should().StartWith("PACT_BROKER_SECRETS_KEY=… cannot be used").And.Contain("openssl rand -base64 32").And.NotContain(value);
    }

    [Fact]
    public async Task A_key_that_is_old_seals_nothing_new_and_opens_what_it_has_sealed()
    {
        await using var database = await EmptyDatabase.CreateAsync(EmptyDatabase.Names[0]);
        await using var receiver = await Receiver.StartAsync();
        var time = new SettableTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        for (var start = 0; start < 3; start++)
        {
            await using var broker = await BrokerHost.StartAsync(SecretWebhook.Options(database.Database, SecretWebhook.Key) with { Time = time }, TestContext.Current.CancellationToken);
            using var talk = new Talk(broker.BaseAddress);
            await (start == 0 ? SecretWebhook.DefineAsync(talk, receiver) : SecretWebhook.TryAsync(talk, receiver));
            time.Now += TimeSpan.FromDays(60);
        }

        (await KeysAsync(database)).Should().HaveCount(2, "the first was 120 days old at the third start");
        (await SealedWithAsync(database)).Should().Be(1);
    }

    private static Task<RunningBroker> StartAsync(EmptyDatabase database, params OutsideKey[] keys) => BrokerHost.StartAsync(SecretWebhook.Options(database.Database, keys), TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<string?>> KeysAsync(EmptyDatabase database)
    {
        await using var connection = await database.ConnectAsync();
        return [.. await connection.QueryAsync<string?>("SELECT wrapped_by FROM protection_keys ORDER BY id")];
    }

    private static async Task<long> SealedWithAsync(EmptyDatabase database)
    {
        await using var connection = await database.ConnectAsync();
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM webhooks WHERE sealed_with = (SELECT name FROM protection_keys ORDER BY id DESC LIMIT 1)");
    }
}

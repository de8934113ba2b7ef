using System.Text.Json.Nodes;
using Contracts.Consumers;
using Contracts.Consumers.Faults;
using Contracts.Consumers.PactFiles;
using Contracts.Engine.Documents.Notes;
using Contracts.Engine.Documents.Reading;

namespace Contracts.Tests.Consumers.PactFiles;

/// <summary>What an interaction is for stands beside what is verified. Several tests may say it of one interaction; no test takes away what another one said.</summary>
public sealed class ScenariosInThePact : IDisposable
{
    private static readonly Scenario Checkout = new() { Workflow = "checkout", Critical = true };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("row", "S4-018"), Trait("row", "S4-028"), Trait("row", "S4-029")]
    public async Task A_scenario_is_a_row_of_the_comments_and_is_read_again()
    {
        await ShowAsync("a price", Checkout.At(2) with { Priority = 1 }, new Scenario { Category = ScenarioCategory.EdgeCase });

        var interaction = Interactions("Shop-Prices.json").Should().ContainSingle().Subject!;
        interaction["comments"]!.ToJsonString().Should().Be(
            """{"scenarios":[{"category":"edge case"},{"category":"happy path","critical":true,"priority":1,"step":2,"workflow":"checkout"}],"text":["asked by the till"]}""");
        Said().Should().Equal("edge case", "step 2 of checkout (critical), happy path, priority 1");
    }

    [Fact]
    public async Task Tests_of_one_interaction_add_theirs_up_whichever_way_the_provider_fails()
    {
        await ShowAsync("a price", Checkout.At(2));
        await ShowAsync("a price", new Scenario { Workflow = "registration", Step = 1 });
        await ShowAsync("a price");
        await FailAsync("a price", Fault.Status(System.Net.HttpStatusCode.ServiceUnavailable), "asks again", RequestPattern.Retry);

        Said().Should().Equal("step 2 of checkout (critical), happy path", "step 1 of registration, happy path");
        Interactions("Shop-Prices.json")[0]!["comments"]!["faults"]!.ToJsonString().Should().Be("""[{"fault":"status 503","pattern":"retry","reaction":"asks again"}]""");
    }

    [Fact]
    public async Task Another_step_of_the_same_workflow_takes_the_place_of_the_first()
    {
        await ShowAsync("a price", Checkout.At(2), new Scenario { Workflow = "registration", Step = 1 });
        await ShowAsync("a price", Checkout.FailingAt(3));

        Said().Should().Equal("step 3 of checkout (critical), failure", "step 1 of registration, happy path");
    }

    [Fact]
    public async Task Where_files_are_only_compared_each_test_says_its_own_step_of_a_workflow()
    {
        await ShowAsync("a price", Checkout.At(2), Checkout.FailingAt(3));
        var file = _folder.File("Shop-Prices.json");
        var committed = PactReader.Read(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).Document;
        Task CheckAsync(Scenario scenario) => new CommittedFiles().CheckAsync(
            file, committed with { Interactions = [new InteractionNotes([scenario], []).On(committed.Interactions.Single())] }, TestContext.Current.CancellationToken);

        await CheckAsync(Checkout.At(2));
        await CheckAsync(Checkout.FailingAt(3));
        await FluentActions.Awaiting(() => CheckAsync(Checkout.At(4))).Should().ThrowAsync<PactFailureException>();
    }

    [Fact]
    public async Task Messages_and_questions_have_scenarios_too()
    {
        var pact = Pact.V4("Shop", "Stock", new PactConfig { PactDir = _folder.Path }).WithMessageInteractions();

        await pact.ExpectsToReceive("a level").WithScenario(Checkout.At(1)).WithJsonContent(new { level = 1 }).VerifyAsync<JsonNode>(_ => Task.CompletedTask);
        await pact.ExpectsReplyTo("a question").WithScenario(Checkout.At(2)).WithRequest(question => question.WithJsonContent(new { sku = "a" }))
            .WillRespondWith(answer => answer.WithJsonContent(new { level = 1 }))
            .VerifyAsync((send, _) =>
            {
                send(new MessageExample("""{"sku":"a"}"""u8.ToArray(), "application/json", new Dictionary<string, System.Text.Json.JsonElement>()));
                return Task.CompletedTask;
            }, TestContext.Current.CancellationToken);

        Interactions("Shop-Stock.json").Select(interaction => (int)interaction!["comments"]!["scenarios"]![0]!["step"]!).Should().Equal(1, 2);
    }

    [Theory]
    [InlineData("checkout", null)]
    [InlineData(null, 1)]
    [InlineData("checkout", 0)]
    [InlineData(" ", 1)]
    public void A_workflow_without_a_step_is_refused_and_a_step_without_a_workflow(string? workflow, int? step)
    {
        var request = Pact.V4("Shop", "Prices", new PactConfig { PactDir = _folder.Path }).WithHttpInteractions().UponReceiving("a price");

        var saying = () => request.WithScenario(new Scenario { Workflow = workflow, Step = step });

        saying.Should().Throw<ArgumentException>().WithMessage("'a price': a scenario is a step of a workflow, or of none.*");
    }

    private Task ShowAsync(string description, params Scenario[] scenarios) => AskAsync(description, scenarios, _ => { }, status: 200);

    private Task FailAsync(string description, Fault fault, string reaction, string pattern) => AskAsync(description, [], response => response.WithFault(fault, reaction, pattern), status: 503);

    private async Task AskAsync(string description, Scenario[] scenarios, Action<IResponseBuilderV4> answering, int status)
    {
        var pact = Pact.V4("Shop", "Prices", new PactConfig { PactDir = _folder.Path }).WithHttpInteractions();
        var request = pact.UponReceiving(description).WithComment("asked by the till").WithScenario(scenarios);
        answering(request.WithRequest(HttpMethod.Get, "/price").WillRespond().WithStatus(200));
        await pact.VerifyAsync(async context =>
        {
            using var client = context.CreateClient();
            using var answer = await client.GetAsync("/price", context.CancellationToken);
            ((int)answer.StatusCode).Should().Be(status);
        });
    }

    private JsonArray Interactions(string file) => JsonNode.Parse(_folder.Read(file))!["interactions"]!.AsArray();

    private IEnumerable<string> Said() =>
        InteractionNotes.Of(PactReader.Read(System.Text.Encoding.UTF8.GetBytes(_folder.Read("Shop-Prices.json"))).Document.Interactions.Single())
            .Scenarios.Select(scenario => scenario.ToString());
}

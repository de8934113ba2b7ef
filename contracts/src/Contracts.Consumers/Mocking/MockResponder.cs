using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;

namespace Contracts.Consumers.Mocking;

/// <summary>Plays the provider: answers each request as its interaction says, and remembers what was requested. Knows nothing of sockets.</summary>
internal sealed class MockResponder
{
    private readonly InteractionIndex index;

    private readonly Lock gate = new();

    private readonly bool[] requested;

    private readonly List<RequestProblem> problems = [];

    private readonly ConcreteExamples concrete = new();

    private readonly Action<MockedRequest>? answered;

    public MockResponder(IEnumerable<HttpInteraction> interactions, Action<MockedRequest>? answered = null)
    {
        this.answered = answered;
        index = new InteractionIndex(interactions);
        requested = new bool[index.All.Length];
    }

    public MockAnswer Answer(ActualRequest request, Uri address)
    {
        var (answer, problem) = Decide(request, address);
        answered?.Invoke(new MockedRequest(Line(request), answer.Status, problem));
        return answer;
    }

    /// <summary>Everything that was requested otherwise, in the order of the requests, then what was never requested.</summary>
    public ImmutableArray<RequestProblem> Problems()
    {
        lock (gate)
        {
            var missing = index.All
                .Where((_, position) => !requested[position])
                .Select(interaction => new RequestProblem(RequestProblemKind.MissingRequest, Line(interaction.Request)) { Interaction = interaction });
            return [.. problems, .. missing];
        }
    }

    private (MockAnswer Answer, RequestProblem? Problem) Decide(ActualRequest request, Uri address)
    {
        var (matching, closest, mismatches) = index.Find(request);
        if (matching.Count > 0)
        {
            lock (gate)
            {
                foreach (var match in matching)
                    requested[match] = true;
            }

            return (MockAnswer.Of(concrete.Response(index.All[matching[0]].Response, address)), null);
        }

        var problem = new RequestProblem(
            closest is not null && InteractionIndex.IsSamePlace(mismatches) ? RequestProblemKind.RequestMismatch : RequestProblemKind.UnexpectedRequest,
            Line(request))
        {
            Interaction = closest is { } position ? index.All[position] : null,
            Mismatches = mismatches,
            Received = request.Body,
        };

        // A browser asks before it requests; that is not the consumer's doing.
        if (request.Method.Equals("OPTIONS", StringComparison.OrdinalIgnoreCase))
            return IsPreflight(request) ? (MockAnswer.Preflight, null) : (MockAnswer.Of(problem, index.All), problem);

        // Who is told of each request keeps what is worth keeping; a server that runs for days would fill the memory.
        if (answered is null)
        {
            lock (gate)
                problems.Add(problem);
        }

        return (MockAnswer.Of(problem, index.All), problem);
    }

    private static bool IsPreflight(ActualRequest request) =>
        request.Headers.Any(header => header.Key.Equals("Access-Control-Request-Method", StringComparison.OrdinalIgnoreCase));

    private static string Line(ActualRequest request) =>
        request.Query.Length == 0 ? $"{request.Method} {request.Path}" : $"{request.Method} {request.Path}?{request.Query}";

    private static string Line(ExpectedRequest request)
    {
        var query = string.Join('&', (request.Query ?? []).SelectMany(
            parameter => parameter.Values,
            (parameter, value) => value is null ? parameter.Name : $"{parameter.Name}={value}"));
        return query.Length == 0 ? $"{request.Method} {request.Path}" : $"{request.Method} {request.Path}?{query}";
    }
}

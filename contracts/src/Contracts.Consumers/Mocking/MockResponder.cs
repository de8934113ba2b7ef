using System.Collections.Immutable;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;

namespace Contracts.Consumers.Mocking;

/// <summary>Plays the provider: answers each request as its interaction says, and remembers what was requested. Knows nothing of sockets.</summary>
internal sealed class MockResponder
{
    private readonly InteractionIndex _index;

    private readonly Lock _gate = new();

    private readonly bool[] _requested;

    private readonly List<RequestProblem> _problems = [];

    private readonly ConcreteExamples _concrete = new();

    private readonly Action<MockedRequest>? _answered;

    public MockResponder(IEnumerable<HttpInteraction> interactions, Action<MockedRequest>? answered = null)
    {
        _answered = answered;
        _index = new InteractionIndex(interactions);
        _requested = new bool[_index.All.Length];
    }

    public MockAnswer Answer(ActualRequest request, Uri address)
    {
        var (answer, problem) = Decide(request, address);
        _answered?.Invoke(new MockedRequest(Line(request), answer.Status, problem));
        return answer;
    }

    /// <summary>Everything that was requested otherwise, in the order of the requests, then what was never requested.</summary>
    public ImmutableArray<RequestProblem> Problems()
    {
        lock (_gate)
        {
            var missing = _index.All
                .Where((_, position) => !_requested[position])
                .Select(interaction => new RequestProblem(RequestProblemKind.MissingRequest, Line(interaction.Request)) { Interaction = interaction });
            return [.. _problems, .. missing];
        }
    }

    private (MockAnswer Answer, RequestProblem? Problem) Decide(ActualRequest request, Uri address)
    {
        var (matching, closest, mismatches) = _index.Find(request);
        if (matching.Count > 0)
        {
            lock (_gate)
            {
                foreach (var match in matching)
                    _requested[match] = true;
            }

            return (MockAnswer.Of(_concrete.Response(_index.All[matching[0]].Response, address)), null);
        }

        var problem = new RequestProblem(
            closest is not null && InteractionIndex.IsSamePlace(mismatches) ? RequestProblemKind.RequestMismatch : RequestProblemKind.UnexpectedRequest,
            Line(request))
        {
            Interaction = closest is { } position ? _index.All[position] : null,
            Mismatches = mismatches,
            Received = request.Body,
        };

        // A browser asks before it requests; that is not the consumer's doing.
        if (request.Method.Equals("OPTIONS", StringComparison.OrdinalIgnoreCase))
            return IsPreflight(request) ? (MockAnswer.Preflight, null) : (MockAnswer.Of(problem, _index.All), problem);

        // Who is told of each request keeps what is worth keeping; a server that runs for days would fill the memory.
        if (_answered is null)
        {
            lock (_gate)
                _problems.Add(problem);
        }

        return (MockAnswer.Of(problem, _index.All), problem);
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

using System.Collections.Immutable;
using System.Net.Sockets;
using Contracts.Consumers.Faults;
using Contracts.Consumers.Trials;
using Contracts.Engine.Documents;
using Contracts.Engine.Matching;

namespace Contracts.Consumers.Mocking;

/// <summary>Plays the provider: answers each request as its interaction says, and remembers what was requested. Knows nothing of sockets.</summary>
internal sealed class MockResponder
{
    private readonly InteractionIndex _index;

    private readonly Lock _gate = new();

    private readonly ImmutableArray<ExpectedResponse> _responses;

    private readonly ImmutableArray<Fault?> _faults;

    private readonly ImmutableArray<Alteration?> _alterations;

    /// <summary>The answers that are the same each time; null where something is generated.</summary>
    private readonly ImmutableArray<MockAnswer?> _answers;

    private readonly int[] _requests;

    private readonly List<RequestProblem> _problems = [];

    private readonly ConcreteExamples _concrete = new();

    private readonly Action<MockedRequest>? _answered;

    public MockResponder(IReadOnlyCollection<MockedInteraction> interactions, Action<MockedRequest>? answered = null)
    {
        _answered = answered;
        _index = new InteractionIndex(interactions.Select(mocked => mocked.Interaction));
        _responses = [.. interactions.Select(mocked => mocked.Answer)];
        _faults = [.. interactions.Select(mocked => mocked.Fault)];
        _alterations = [.. interactions.Select(mocked => mocked.Alteration)];
        _answers = [.. _responses.Select((response, position) => ConcreteExamples.Generates(response) ? null : AnswerOf(position, response))];
        _requests = new int[_index.All.Length];
    }

    /// <summary>How many bytes of a request's body are read at most.</summary>
    public int RequestLimit { get; init; } = PactConfig.UsualRequestLimit;

    /// <summary>Is told of each request while the test runs; null for nobody.</summary>
    public Action<MockedRequest>? Log { get; init; }

    /// <summary>Why nobody can be reached; null when somebody can.</summary>
    public SocketError? Unreachable =>
        _faults is [{ Disconnects: true } fault] && fault.Of(MockAnswer.Preflight, attempt: 1) is Delivery.NoConnection none ? none.Error : null;

    public Delivery Answer(ActualRequest request, Uri address)
    {
        var (answer, met, problem) = Decide(request, address);
        Tell(request, answer, problem);
        return met is var (position, attempt) && _faults[position] is { } fault
            ? fault.Of(answer, attempt)
            : new Delivery.Whole(answer);
    }

    /// <summary>Answers a request whose body was not read to its end.</summary>
    public Delivery Refuse(ActualRequest request)
    {
        var problem = new RequestProblem(RequestProblemKind.RequestTooLarge, Line(request)) { Limit = RequestLimit };
        Keep(problem);
        var answer = MockAnswer.Of(problem, _index.All);
        Tell(request, answer, problem);
        return new Delivery.Whole(answer);
    }

    /// <summary>Everything that was requested otherwise, in the order of the requests, then what was never requested.</summary>
    public ImmutableArray<RequestProblem> Problems()
    {
        lock (_gate)
        {
            var missing = _index.All
                .Where((_, position) => _requests[position] == 0 && _faults[position] is not { Disconnects: true })
                .Select(interaction => new RequestProblem(RequestProblemKind.MissingRequest, Line(interaction.Request)) { Interaction = interaction });
            return [.. _problems, .. missing];
        }
    }

    private (MockAnswer Answer, (int Position, int Attempt)? Met, RequestProblem? Problem) Decide(ActualRequest request, Uri address)
    {
        var (matching, closest, mismatches) = _index.Find(request);
        if (matching.Count > 0)
        {
            var first = matching[0];
            int attempt;
            lock (_gate)
            {
                foreach (var match in matching)
                    _requests[match]++;
                attempt = _requests[first];
            }

            return (_answers[first] ?? AnswerOf(first, _concrete.Response(_responses[first], address)), (first, attempt), null);
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
            return IsPreflight(request) ? (MockAnswer.Preflight, null, null) : (MockAnswer.Of(problem, _index.All), null, problem);

        Keep(problem);
        return (MockAnswer.Of(problem, _index.All), null, problem);
    }

    private MockAnswer AnswerOf(int position, ExpectedResponse response) => MockAnswer.Of(_alterations[position]?.Apply(response) ?? response);

    private void Tell(ActualRequest request, MockAnswer answer, RequestProblem? problem)
    {
        if (_answered is null && Log is null)
            return;
        var told = new MockedRequest(Line(request), answer.Status, problem);
        _answered?.Invoke(told);
        Log?.Invoke(told);
    }

    /// <summary>Who is told of each request keeps what is worth keeping; a server that runs for days would fill the memory.</summary>
    private void Keep(RequestProblem problem)
    {
        if (_answered is not null)
            return;
        lock (_gate)
            _problems.Add(problem);
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

using Contracts.Consumers.Faults;
using Contracts.Consumers.Matchers;
using Contracts.Consumers.Mocking;
using Contracts.Engine.Bodies;
using Contracts.Engine.Documents;

namespace Contracts.Consumers.Http;

/// <summary>An HTTP interaction while a test describes it. All versions describe into this one; what a version cannot say is refused at once.</summary>
internal sealed class HttpDraft(string description, PactDefinition pact)
{
    private readonly HttpPartDraft _request = new(pact);

    private readonly HttpPartDraft _response = new(pact);

    private readonly List<ListSize> _sizes = [];

    private string? _method;
    private string _path = "/";
    private int _status = 200;
    private bool _responding;
    private Fault? _fault;

    public InteractionDraft Interaction { get; } = new(description, pact);

    public PactDefinition Pact => pact;

    public HttpPartDraft Request => _request;

    public HttpPartDraft Response => _response;

    public void SetRequest(string requestMethod, string requestPath)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(requestMethod);
        ArgumentException.ThrowIfNullOrWhiteSpace(requestPath);
        if (!requestPath.StartsWith('/'))
            throw new ArgumentException($"The path '{requestPath}' has to start with a slash; it is the path alone, without the address of the server.", nameof(requestPath));
        if (requestPath.Contains('?', StringComparison.Ordinal))
            throw new ArgumentException($"The path '{requestPath}' holds a query; say it with WithQuery.", nameof(requestPath));
        _method = requestMethod;
        _path = requestPath;
    }

    public void SetRequest(string requestMethod, IMatcher requestPath)
    {
        var (example, rules, generator) = Template.OfScalar(requestPath, "a path", pact.Version);
        SetRequest(requestMethod, example);
        _request.Rules = _request.Rules with { Path = rules };
        _request.Generators = _request.Generators with { Path = generator };
    }

    public void SetStatus(int code)
    {
        if (code is < 100 or > 599)
            throw new ArgumentOutOfRangeException(nameof(code), code, "A status code is between 100 and 599.");
        _status = code;
    }

    public void SetStatus(IMatcher matcher)
    {
        var (example, rules, generator) = Template.OfScalar(matcher, "a status", pact.Version);
        SetStatus(int.TryParse(example, out var code) ? code : throw new ArgumentException($"The example of a status is {example}; it has to be a status code.", nameof(matcher)));
        _response.Rules = _response.Rules with { Status = rules };
        _response.Generators = _response.Generators with { Status = generator };
    }

    public void BeginResponse()
    {
        if (_method is null)
            throw new InvalidOperationException($"'{Interaction.Description}': say WithRequest(method, path) before WillRespond().");
        _responding = true;
    }

    public void AddSize(ListSize size) => _sizes.Add(size);

    public void SetFault(Fault value, string reaction, string? pattern)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentException.ThrowIfNullOrWhiteSpace(reaction);
        if (_fault is not null)
            throw new InvalidOperationException($"'{Interaction.Description}' fails already ({_fault}). One interaction fails in one way; say it again in another test for another way.");
        _fault = value;
        Interaction.SetFault(value, reaction, pattern);
    }

    public MockedInteraction Build()
    {
        if (!_responding)
            throw new InvalidOperationException($"'{Interaction.Description}' has no response: say WillRespond() and what the consumer needs of it.");

        if (_fault is { NeedsBody: true } && _response.Body.Presence != BodyPresence.Present)
            throw new InvalidOperationException($"'{Interaction.Description}': '{_fault}' breaks a body, and the response has none. Say what the provider answers when all is well.");

        var interaction = (HttpInteraction)Interaction.Complete(new HttpInteraction
        {
            Description = Interaction.Description,
            Request = new ExpectedRequest
            {
                Method = _method!,
                Path = _path,
                Query = _request.Query,
                Headers = _request.Headers,
                Body = _request.Body,
                MatchingRules = _request.Rules,
                Generators = _request.Generators,
            },
            Response = new ExpectedResponse
            {
                Status = _status,
                Headers = _response.Headers,
                Body = _response.Body,
                MatchingRules = _response.Rules,
                Generators = _response.Generators,
            },
        });
        ExampleCheck.CheckRequest(interaction);
        return new MockedInteraction(interaction, _fault) { Answer = _sizes.Aggregate(interaction, Sized).Response };
    }

    private static HttpInteraction Sized(HttpInteraction interaction, ListSize size) => size.TryAnswer(interaction, out var answer, out var refusal)
        ? interaction with { Response = answer }
        : throw new InvalidOperationException($"'{interaction.Description}' cannot be answered with {size}. {refusal}");
}

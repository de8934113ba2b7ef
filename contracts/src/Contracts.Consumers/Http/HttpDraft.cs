using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents;

namespace Contracts.Consumers.Http;

/// <summary>An HTTP interaction while a test describes it. All versions describe into this one; what a version cannot say is refused at once.</summary>
internal sealed class HttpDraft(string description, PactDefinition pact)
{
    private readonly HttpPartDraft request = new(pact);

    private readonly HttpPartDraft response = new(pact);

    private string? method;
    private string path = "/";
    private int status = 200;
    private bool responding;

    public InteractionDraft Interaction { get; } = new(description, pact);

    public HttpPartDraft Request => request;

    public HttpPartDraft Response => response;

    public void SetRequest(string requestMethod, string requestPath)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(requestMethod);
        ArgumentException.ThrowIfNullOrWhiteSpace(requestPath);
        if (!requestPath.StartsWith('/'))
            throw new ArgumentException($"The path '{requestPath}' has to start with a slash; it is the path alone, without the address of the server.", nameof(requestPath));
        if (requestPath.Contains('?', StringComparison.Ordinal))
            throw new ArgumentException($"The path '{requestPath}' holds a query; say it with WithQuery.", nameof(requestPath));
        method = requestMethod;
        path = requestPath;
    }

    public void SetRequest(string requestMethod, IMatcher requestPath)
    {
        var (example, rules, generator) = Template.OfScalar(requestPath, "a path", pact.Version);
        SetRequest(requestMethod, example);
        request.Rules = request.Rules with { Path = rules };
        request.Generators = request.Generators with { Path = generator };
    }

    public void SetStatus(int code)
    {
        if (code is < 100 or > 599)
            throw new ArgumentOutOfRangeException(nameof(code), code, "A status code is between 100 and 599.");
        status = code;
    }

    public void SetStatus(IMatcher matcher)
    {
        var (example, rules, generator) = Template.OfScalar(matcher, "a status", pact.Version);
        SetStatus(int.TryParse(example, out var code) ? code : throw new ArgumentException($"The example of a status is {example}; it has to be a status code.", nameof(matcher)));
        response.Rules = response.Rules with { Status = rules };
        response.Generators = response.Generators with { Status = generator };
    }

    public void BeginResponse()
    {
        if (method is null)
            throw new InvalidOperationException($"'{Interaction.Description}': say WithRequest(method, path) before WillRespond().");
        responding = true;
    }

    public HttpInteraction Build()
    {
        if (!responding)
            throw new InvalidOperationException($"'{Interaction.Description}' has no response: say WillRespond() and what the consumer needs of it.");

        return (HttpInteraction)Interaction.Complete(new HttpInteraction
        {
            Description = Interaction.Description,
            Request = new ExpectedRequest
            {
                Method = method!,
                Path = path,
                Query = request.Query,
                Headers = request.Headers,
                Body = request.Body,
                MatchingRules = request.Rules,
                Generators = request.Generators,
            },
            Response = new ExpectedResponse
            {
                Status = status,
                Headers = response.Headers,
                Body = response.Body,
                MatchingRules = response.Rules,
                Generators = response.Generators,
            },
        });
    }
}

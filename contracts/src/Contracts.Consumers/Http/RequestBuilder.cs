using Contracts.Consumers.Matchers;
using Contracts.Engine.Documents.Notes;

namespace Contracts.Consumers.Http;

/// <summary>The builder of requests, whatever the version; a version's class only says which of its members people see.</summary>
internal abstract class RequestBuilder<TRequest, TResponse>(HttpDraft draft, TResponse response)
    : HttpPartBuilder<TRequest>(draft.Request, draft.Pact), IRequestBuilder<TRequest, TResponse>, IStateParameters<TRequest>, IInteractionNotes<TRequest>
    where TRequest : class
{
    public TRequest Given(string providerState) => Then(() => draft.Interaction.AddState(providerState));

    public TRequest Given(string providerState, IDictionary<string, string> parameters) => Then(() => draft.Interaction.AddState(providerState, parameters));

    public TRequest Given(string providerState, object parameters) => Then(() => draft.Interaction.AddState(providerState, parameters));

    public TRequest WithRequest(HttpMethod method, string path) => Then(() => draft.SetRequest(method.Method, path));

    public TRequest WithRequest(string method, string path) => Then(() => draft.SetRequest(method, path));

    public TRequest WithRequest(HttpMethod method, IMatcher path) => Then(() => draft.SetRequest(method.Method, path));

    public TRequest WithQuery(string key, string value) => Then(() => draft.Request.AddQuery(key, value));

    public TRequest WithQuery(string key, IMatcher matcher) => Then(() => draft.Request.AddQuery(key, matcher));

    public TRequest WithComment(string text) => Then(() => draft.Interaction.AddComment(text));

    public TRequest WithScenario(params Scenario[] scenarios) => Then(() => draft.Interaction.AddScenarios(scenarios));

    public TRequest WithTestName(string name) => Then(() => draft.Interaction.SetTestName(name));

    public TRequest WithKey(string key) => Then(() => draft.Interaction.SetKey(key));

    public TRequest Pending() => Then(draft.Interaction.SetPending);

    public TResponse WillRespond()
    {
        draft.BeginResponse();
        return response;
    }
}

/// <summary>The builder of requests as version 2 shows it.</summary>
internal sealed class RequestBuilderV2(HttpDraft draft)
    : RequestBuilder<IRequestBuilderV2, IResponseBuilderV2>(draft, new ResponseBuilderV2(draft)), IRequestBuilderV2;

/// <summary>The builder of requests as version 3 shows it.</summary>
internal sealed class RequestBuilderV3(HttpDraft draft)
    : RequestBuilder<IRequestBuilderV3, IResponseBuilderV3>(draft, new ResponseBuilderV3(draft)), IRequestBuilderV3;

/// <summary>The builder of requests as version 4 shows it.</summary>
internal sealed class RequestBuilderV4(HttpDraft draft)
    : RequestBuilder<IRequestBuilderV4, IResponseBuilderV4>(draft, new ResponseBuilderV4(draft)), IRequestBuilderV4;

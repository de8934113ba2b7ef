using System.Net;
using Contracts.Consumers.Faults;
using Contracts.Consumers.Matchers;

namespace Contracts.Consumers.Http;

/// <summary>The builder of responses, whatever the version; a version's class only says which of its members people see.</summary>
internal abstract class ResponseBuilder<TResponse>(HttpDraft draft) : HttpPartBuilder<TResponse>(draft.Response, draft.Pact), IResponseBuilder<TResponse>
    where TResponse : class
{
    public TResponse WithStatus(HttpStatusCode status) => Then(() => draft.SetStatus((int)status));

    public TResponse WithStatus(int status) => Then(() => draft.SetStatus(status));

    public TResponse WithStatus(IMatcher matcher) => Then(() => draft.SetStatus(matcher));

    public TResponse WithElements(string path, int count) => Then(() => draft.AddSize(new ListSize(path, count)));

    public TResponse WithFault(Fault fault, string reaction, string? pattern = null) => Then(() => draft.SetFault(fault, reaction, pattern));
}

/// <summary>The builder of responses as version 2 shows it.</summary>
internal sealed class ResponseBuilderV2(HttpDraft draft) : ResponseBuilder<IResponseBuilderV2>(draft), IResponseBuilderV2;

/// <summary>The builder of responses as version 3 shows it.</summary>
internal sealed class ResponseBuilderV3(HttpDraft draft) : ResponseBuilder<IResponseBuilderV3>(draft), IResponseBuilderV3;

/// <summary>The builder of responses as version 4 shows it.</summary>
internal sealed class ResponseBuilderV4(HttpDraft draft) : ResponseBuilder<IResponseBuilderV4>(draft), IResponseBuilderV4;

using System.Net;
using System.Text.Json;
using Contracts.Consumers.Faults;
using Contracts.Consumers.Matchers;

namespace Contracts.Consumers.Http;

/// <summary>The builder of responses, whatever the version; a version's class only says which of its members people see.</summary>
internal abstract class ResponseBuilder<TResponse>(HttpDraft draft) : IResponseBuilder<TResponse>
    where TResponse : class
{
    private TResponse Self => (TResponse)(object)this;

    public TResponse WithStatus(HttpStatusCode status) => Then(() => draft.SetStatus((int)status));

    public TResponse WithStatus(int status) => Then(() => draft.SetStatus(status));

    public TResponse WithStatus(IMatcher matcher) => Then(() => draft.SetStatus(matcher));

    public TResponse WithHeader(string key, string value) => Then(() => draft.Response.AddHeader(key, value));

    public TResponse WithHeader(string key, IMatcher matcher) => Then(() => draft.Response.AddHeader(key, matcher));

    public TResponse WithJsonBody(object? body) => Then(() => draft.Response.SetJsonBody(body));

    public TResponse WithJsonBody(object? body, string contentType) => Then(() => draft.Response.SetJsonBody(body, contentType: contentType));

    public TResponse WithJsonBody(object? body, JsonSerializerOptions settings) => Then(() => draft.Response.SetJsonBody(body, settings));

    public TResponse WithJsonBody(object? body, JsonSerializerOptions settings, string contentType) => Then(() => draft.Response.SetJsonBody(body, settings, contentType));

    public TResponse WithBody(string body, string contentType) => Then(() => draft.Response.SetBody(body, contentType));

    public TResponse WithBody(byte[] body, string contentType) => Then(() => draft.Response.SetBody(body, contentType));

    public TResponse WithFault(Fault fault, string reaction) => Then(() => draft.SetFault(fault, reaction));

    private TResponse Then(Action describe)
    {
        describe();
        return Self;
    }
}

/// <summary>The builder of responses as version 2 shows it.</summary>
internal sealed class ResponseBuilderV2(HttpDraft draft) : ResponseBuilder<IResponseBuilderV2>(draft), IResponseBuilderV2;

/// <summary>The builder of responses as version 3 shows it.</summary>
internal sealed class ResponseBuilderV3(HttpDraft draft) : ResponseBuilder<IResponseBuilderV3>(draft), IResponseBuilderV3;

/// <summary>The builder of responses as version 4 shows it.</summary>
internal sealed class ResponseBuilderV4(HttpDraft draft) : ResponseBuilder<IResponseBuilderV4>(draft), IResponseBuilderV4;

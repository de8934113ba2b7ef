using System.Text.Json;
using Contracts.Consumers.Bodies;
using Contracts.Consumers.Matchers;

namespace Contracts.Consumers.Http;

/// <summary>What the builders of requests and of responses have in common.</summary>
internal abstract class HttpPartBuilder<TSelf>(HttpPartDraft part, PactDefinition pact) : IBodyBuilder<TSelf>
    where TSelf : class
{
    private TSelf Self => (TSelf)(object)this;

    public TSelf WithHeader(string key, string value) => Then(() => part.AddHeader(key, value));

    public TSelf WithHeader(string key, IMatcher matcher) => Then(() => part.AddHeader(key, matcher));

    public TSelf WithJsonBody(object? body) => WithJsonBody(body, pact.Config.DefaultJsonSettings);

    public TSelf WithJsonBody(object? body, string contentType) => WithJsonBody(body, pact.Config.DefaultJsonSettings, contentType);

    public TSelf WithJsonBody(object? body, JsonSerializerOptions settings) => WithJsonBody(body, settings, BodyTemplate.JsonType);

    public TSelf WithJsonBody(object? body, JsonSerializerOptions settings, string contentType) => With(BodyTemplate.OfJson(body, settings, contentType, pact.Version));

    public TSelf WithXmlBody(XmlElementPart root, string contentType = "application/xml") => With(BodyTemplate.OfXml(root, contentType, pact.Version));

    public TSelf WithFormBody(object fields) => With(BodyTemplate.OfForm(fields, pact.Config.DefaultJsonSettings, pact.Version));

    public TSelf WithMultipartBody(Action<MultipartParts> parts) => With(BodyTemplate.OfParts(parts, pact.Config.DefaultJsonSettings, pact.Version));

    public TSelf WithBody(string body, string contentType) => With(BodyTemplate.OfText(body, contentType));

    public TSelf WithBody(byte[] body, string contentType) => With(BodyTemplate.OfBytes(body, contentType));

    public TSelf WithBody(IMatcher body, string contentType) => With(BodyTemplate.OfMatcher(body, contentType, pact.Version));

    protected TSelf Then(Action describe)
    {
        describe();
        return Self;
    }

    private TSelf With(BodyTemplate body) => Then(() => part.SetBody(body));
}

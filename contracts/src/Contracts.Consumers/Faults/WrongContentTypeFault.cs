using System.Net.Http.Headers;
using Contracts.Consumers.Mocking;

namespace Contracts.Consumers.Faults;

internal sealed record WrongContentTypeFault : Fault
{
    private const string ContentType = "Content-Type";

    public WrongContentTypeFault(string contentType)
        : base($"content type {contentType}")
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out _))
            throw new ArgumentException($"'{contentType}' is no content type; one is 'text/html'.", nameof(contentType));
        Type = contentType;
    }

    public string Type { get; }

    internal override bool NeedsBody => true;

    internal override Delivery Of(MockAnswer healthy, int attempt) => new Delivery.Whole(healthy with
    {
        Headers =
        [
            .. healthy.Headers.Where(header => !header.Key.Equals(ContentType, StringComparison.OrdinalIgnoreCase)),
            KeyValuePair.Create(ContentType, Type),
        ],
    });
}

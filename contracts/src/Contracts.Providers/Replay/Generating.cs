using Contracts.Engine.Documents;
using Contracts.Providers.Handlers;

namespace Contracts.Providers.Replay;

/// <summary>Replaces examples by generated values before a request is sent; values of provider states come from the handlers.</summary>
internal static class Generating
{
    public static ExpectedRequest Request(ExpectedRequest request, HandlerValues values) => request;

    public static ExpectedMessage Message(ExpectedMessage message, HandlerValues values) => message;
}

using System.Text;
using Contracts.Engine.Bodies;

namespace Contracts.Tests.Consumers.Bodies;

internal static class BodyReading
{
    public static string Text(this Body body) => Encoding.UTF8.GetString(body.Bytes.Span);
}

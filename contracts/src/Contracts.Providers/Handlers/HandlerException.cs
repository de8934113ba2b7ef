namespace Contracts.Providers.Handlers;

/// <summary>A handler does not fit what it is called with, or handed back what cannot be used.</summary>
internal sealed class HandlerException : Exception
{
    private HandlerException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    public static HandlerException NoValue(string parameter, Type type, IEnumerable<string> given)
    {
        var names = string.Join(", ", given);
        return new HandlerException($"its parameter '{parameter}' ({TypeName(type)}) is neither among the values given ({(names.Length == 0 ? "none" : names)}) nor a service of the app. Name it as the place or parameter is named, or give it a default.");
    }

    public static HandlerException CannotConvert(string parameter, Type type, string value, Exception? inner = null) =>
        new($"its parameter '{parameter}' is of type {TypeName(type)}, and {value} cannot be converted to that.", inner);

    public static HandlerException NoServices(Type type) =>
        new($"{TypeName(type)} must come from the app's services, but the verification has none. Give them with the endpoint: WithHttpEndpoint(handler, services).");

    public static HandlerException CannotCreate(Type type, Exception inner) =>
        new($"{TypeName(type)} cannot be made from the app's services: {inner.Message}", inner);

    public static HandlerException NotAnObject(object value) =>
        new($"{TypeName(value.GetType())} has no named values. Give an object, such as new {{ topic }}, or a dictionary.");

    public static HandlerException NotJson(object value, Exception inner) =>
        new($"it handed back {TypeName(value.GetType())}, which cannot be written as JSON ({inner.Message.Split('.')[0]}). Hand back an object with what consumers need, such as new {{ id }}, or nothing.", inner);

    private static string TypeName(Type type) =>
        Nullable.GetUnderlyingType(type) is { } underlying ? $"{underlying.Name}?" : type.Name;
}

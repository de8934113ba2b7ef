namespace PactBroker.Domain.Reasons;

/// <summary>How clients color a notice.</summary>
public enum NoticeKind
{
    Success,
    Warning,
    Error,
}

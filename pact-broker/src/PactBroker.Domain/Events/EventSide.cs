using Contracts.Schemas.Events;
using PactBroker.Domain.Pacticipants;
using PactBroker.Domain.Publications;

namespace PactBroker.Domain.Events;

/// <summary>A version of an application that reads or writes an event.</summary>
/// <param name="Event">The event's name; its readers and writers share it.</param>
/// <param name="Content">What the version says about the event; versions that say the same share it.</param>
/// <param name="Hash">The content's public name.</param>
public sealed record EventSide(
    string Event, EventRole Role, Pacticipant Application, PacticipantVersion Version, ContentId Content, string Hash, DateTimeOffset PublishedAt);

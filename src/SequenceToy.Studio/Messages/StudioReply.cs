using System.Text.Json.Serialization;

namespace SequenceToy.Studio.Messages;

/// <summary>A message to the page.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(WelcomeReply), "welcome")]
[JsonDerivedType(typeof(StartedReply), "started")]
[JsonDerivedType(typeof(FrameReply), "frame")]
[JsonDerivedType(typeof(TrainedReply), "trained")]
[JsonDerivedType(typeof(BandReply), "band")]
[JsonDerivedType(typeof(VerdictReply), "verdict")]
[JsonDerivedType(typeof(LookReply), "look")]
[JsonDerivedType(typeof(ProblemReply), "problem")]
internal abstract record StudioReply;

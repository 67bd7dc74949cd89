namespace SequenceToy.Reliability.Fuzz;

/// <summary>The exception for a promise that is broken without an exception of the library.</summary>
internal sealed class BrokenPromiseException(string message) : Exception(message);

using System.Diagnostics;
using System.Reflection;

namespace SequenceToy.Reliability.Fuzz;

/// <summary>The methods nearest to an exception: where it was thrown, and the library's methods that led there.</summary>
internal static class StackTop
{
    private const int OwnMethods = 3;

    public static string Of(Exception problem) => string.Join(
        " < ", Methods(problem).Take(1).Concat(Methods(problem).Skip(1).Where(IsOwn).Take(OwnMethods)).Select(method => $"{method.DeclaringType?.Name}.{method.Name}"));

    private static IEnumerable<MethodBase> Methods(Exception problem) => new StackTrace(problem).GetFrames().Select(frame => frame.GetMethod()).OfType<MethodBase>();

    // Methods that the compiler made have names with brackets.
    private static bool IsOwn(MethodBase method) =>
        method.DeclaringType is { Namespace: { } space } type && space.StartsWith("SequenceToy", StringComparison.Ordinal)
        && !space.StartsWith("SequenceToy.Reliability", StringComparison.Ordinal) && !$"{type.Name}{method.Name}".Contains('<', StringComparison.Ordinal);
}

using System.Globalization;
using System.Reflection;
using SequenceToy.Scaling;
using SequenceToy.Tasks;
using SequenceToy.Training;

namespace SequenceToy.Reports.Figures;

/// <summary>Values as C# writes them: numbers, enums, and the records that settings are made of, which name only what is not their default.</summary>
internal sealed class CSharpLiteral(ISet<string> namespaces)
{
    public string Of(object? value)
    {
        switch (value)
        {
            case null: return "null";
            case bool flag: return flag ? "true" : "false";
            case double number: return number.ToString("R", CultureInfo.InvariantCulture);
            case IFormattable number and (int or long): return number.ToString(null, CultureInfo.InvariantCulture);
        }

        namespaces.Add(value.GetType().Namespace!);
        return value switch
        {
            // A number stands for a value that is made of one.
            ValueType when value.GetType().GetMethod("op_Implicit", [typeof(double)]) is not null => Of(value.GetType().GetProperty("Value")!.GetValue(value)),
            Enum name => $"{name.GetType().Name}.{name}",
            LengthRange range => $"new LengthRange({Of(range.Shortest)}, {Of(range.Longest)})",
            NumberRange range => $"new NumberRange({Of(range.Lowest)}, {Of(range.Highest)})",
            MinMaxScaler { Low: 0, High: 1 } scaler => Made(scaler, "", new MinMaxScaler()),
            MinMaxScaler scaler => Made(scaler, $"{Of(scaler.Low)}, {Of(scaler.High)}", new MinMaxScaler(scaler.Low, scaler.High)),
            SnapshotSchedule { Every: { } every } => $"SnapshotSchedule.EveryEpochs({Of(every)})",
            SnapshotSchedule => "SnapshotSchedule.Doubling",
            _ => Made(value, "", Activator.CreateInstance(value.GetType())!),
        };
    }

    private string Made(object value, string arguments, object plain)
    {
        var changed = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is { IsPublic: true } && !Equals(property.GetValue(value), property.GetValue(plain)))
            .OrderBy(property => property.MetadataToken)
            .Select(property => $"{property.Name} = {Of(property.GetValue(value))}")
            .ToArray();
        var name = $"new {value.GetType().Name}";
        return changed.Length == 0 ? $"{name}({arguments})" : $"{name}{(arguments.Length == 0 ? "" : $"({arguments})")} {{ {string.Join(", ", changed)} }}";
    }
}

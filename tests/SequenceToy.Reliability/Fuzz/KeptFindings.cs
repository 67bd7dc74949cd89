namespace SequenceToy.Reliability.Fuzz;

/// <summary>Keeps the inputs of findings in a folder: the first of each group, and a list of all.</summary>
internal sealed class KeptFindings(string? folder)
{
    private const int PerGroup = 3;

    private readonly Lock gate = new();

    public void Add(Reader reader, string input, byte[] bytes, Finding finding, string change, int inGroup)
    {
        if (folder is null)
        {
            return;
        }

        lock (gate)
        {
            var inner = Directory.CreateDirectory(Path.Combine(folder, reader.Name)).FullName;
            File.AppendAllText(Path.Combine(folder, "findings.txt"), $"{finding.Group}\ninput {input}, {change}\n{finding.Detail}\n\n");
            if (inGroup <= PerGroup)
            {
                File.WriteAllBytes(Path.Combine(inner, $"{input.Replace('/', '-')}{Path.GetExtension(reader.FileName)}"), bytes);
            }
        }
    }
}
